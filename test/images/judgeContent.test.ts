import { describe, expect, it } from 'vitest';
import { judgeContent } from '../../server/images/judgeContent.ts';
import { shownName } from '../../server/images/shownName.ts';

const judged = (beginning: string) => {
  const answer = judgeContent(Buffer.from(beginning, 'latin1'));
  return 'type' in answer ? answer.type : answer.what;
};

describe('a file is judged by how it begins', () => {
  it.each([
    ['the JPEG marker', '\xff\xd8\xff\xe0', 'jpeg'],
    ['the PNG signature', '\x89PNG\r\n\x1a\n', 'png'],
    ['RIFF that holds WEBP', 'RIFF\0\0\0\0WEBPVP8 ', 'webp'],
    ['the brand avif', '\0\0\0\x14ftypavif\0\0\0\0', 'avif'],
    ['a sequence of AVIF', '\0\0\0\x14ftypavis\0\0\0\0', 'avif'],
    ['a general brand with avif beside it', '\0\0\0\x1cftypmif1\0\0\0\0miafavif', 'avif'],
  ])('%s is taken', (_why, beginning, type) => {
    expect(judged(beginning)).toBe(type);
  });

  it.each([
    ['nothing at all', '', 'empty'],
    ['a HEIC brand', '\0\0\0\x18ftypheic\0\0\0\0mif1', 'a HEIC photo'],
    ['a general brand with heic beside it', '\0\0\0\x18ftypmif1\0\0\0\0heic', 'a HEIC photo'],
    ['a brand outside its box does not count', '\0\0\0\x10ftypheic\0\0\0\0avif', 'a HEIC photo'],
    ['a container of films', '\0\0\0\x18ftypisom\0\0\0\0mp41', 'a film, not a photo'],
    ['a container without brands', '\0\0\0\x08ftyp', 'a film, not a photo'],
    ['GIF', 'GIF89a', 'a GIF picture'],
    ['TIFF, little end first', 'II*\0', 'a TIFF picture or a camera’s raw file'],
    ['TIFF, big end first', 'MM\0*', 'a TIFF picture or a camera’s raw file'],
    ['BMP', 'BM6\0\0\0', 'a BMP picture'],
    ['ICO', '\0\0\x01\0\x01\0', 'an icon (ICO)'],
    ['JPEG XL', '\0\0\0\x0cJXL \r\n', 'a JPEG XL picture'],
    ['ZIP', 'PK\x03\x04', 'a ZIP file'],
    ['PDF', '%PDF-1.7', 'a PDF'],
    ['PDF after some rubbish', '\n\n%PDF-1.7', 'a PDF'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg">', 'an SVG drawing'],
    ['SVG after a declaration', '<?xml version="1.0"?>\n<!-- x -->\n<svg>', 'an SVG drawing'],
    ['SVG after a byte order mark', '\xef\xbb\xbf<SVG >', 'an SVG drawing'],
    ['HTML', '<!DOCTYPE html><p>', 'a web page, not a photo'],
    ['a script alone', '<script>alert(1)</script>', 'a web page, not a photo'],
    ['a program', 'MZ\x90\0', 'a program, not a photo'],
    ['RIFF that holds sound', 'RIFF\0\0\0\0WAVEfmt ', 'not a photo'],
    ['half of the PNG signature', '\x89PNG', 'not a photo'],
    ['two bytes of JPEG', '\xff\xd8', 'not a photo'],
    ['plain words', 'Dear editor,', 'not a photo'],
  ])('%s is not', (_why, beginning, what) => {
    expect(judged(beginning)).toBe(what);
  });
});

describe('the name a file came with is text for people', () => {
  it.each([
    ['a plain name stays', 'Harbour opening.jpg', 'Harbour opening.jpg'],
    ['letters of any script stay', 'Ανδρέας Ødegård 写真.png', 'Ανδρέας Ødegård 写真.png'],
    ['folders go', '../../etc/passwd', 'passwd'],
    ['folders of Windows go', '..\\..\\x', 'x'],
    ['control characters go', 'a\u0000b\r\nc.jpg', 'abc.jpg'],
    ['marks that turn the writing round go', 'gpj.\u202Eexe.jpg', 'gpj.exe.jpg'],
    ['half a character goes', 'a\ud800.jpg', 'a.jpg'],
    ['accents are joined', 'cafe\u0301.jpg', 'café.jpg'],
    ['percent signs are only text', 'x.jpg%00.html', 'x.jpg%00.html'],
    ['a name of nothing becomes a word', '', 'photo'],
    ['a name of spaces becomes a word', ' / ', 'photo'],
    ['a long name is cut', 'n'.repeat(300), `${'n'.repeat(119)}…`],
  ])('%s', (_why, given, shown) => {
    expect(shownName(given)).toBe(shown);
  });
});
