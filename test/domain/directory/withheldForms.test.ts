import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOfNames } from '../../../server/domain/directory/nameForms.ts';

/** The text with every form of the names taken out. */
function without(text: string, names: readonly string[], keptNames: readonly string[] = []): string {
  const places = placesOfNames(text, names, { names: keptNames, places: [] });
  return places.reduceRight((rest, { start, end }) => `${rest.slice(0, start)}_${rest.slice(end)}`, text);
}

describe('a withheld name is found', () => {
  it.each([
    ['in an e-mail address by initial', 'Jane Smith', 'write to j.smith@x.uk', 'write to _@x.uk'],
    ['in an e-mail address by joined initial', 'Jane Smith', 'jsmith@x.uk', '_@x.uk'],
    ['in an e-mail address, family name first', 'Jane Smith', 'smithj2@x.uk', '_@x.uk'],
    ['in an e-mail address, family name alone', 'Jane Smith', 'mrs.smith@x.uk', 'mrs._@x.uk'],
    ['in an e-mail address by a nickname', 'Robert Smith', 'bob@x.uk', '_@x.uk'],
    ['with an underscore', 'Jane Smith', 'see jane_smith', 'see _'],
    ['joined', 'Jane Smith', 'see janesmith or JaneSmith', 'see _ or _'],
    ['joined in a handle', 'Jo Ash', 'see @joash', 'see @_'],
    ['joined in an address', 'Jane Smith', 'https://x.uk/cllrjanesmith', 'https://x.uk/_'],
    ['hyphened in an address', 'Jane Smith', 'https://x.uk/jane-smith/a', 'https://x.uk/_/a'],
    ['with %20', 'Jane Smith', 'https://x.uk/?q=Jane%20Smith', 'https://x.uk/?q=_'],
    ['with a plus sign', 'Jane Smith', 'https://x.uk/?q=jane+smith', 'https://x.uk/?q=_'],
    ['with escaped letters', 'Pia Sørensen', 'https://x.uk/pia-s%C3%B8rensen', 'https://x.uk/_'],
    ['in the name of a file', 'Jane Smith', 'smith_prize.jpg', '__prize.jpg'],
    ['family name alone in a script without case', 'محمد الخطيب', 'مع الخطيب اليوم', 'مع _ اليوم'],
    ['behind a word written on to it', 'محمد الخطيب', 'والخطيب', '_'],
    ['of one word in a script without spaces', '李小龙', '昨天李小龙出席', '昨天_出席'],
    ['as an entity of a letter with a stroke', 'Pia Sørensen', 'Ms S&oslash;rensen', 'Ms _'],
    ['without its stroke', 'Pia Sørensen', 'Ms Sorensen', 'Ms _'],
    ['with two letters for one', 'Pia Sørensen', 'Ms Soerensen', 'Ms _'],
    ['with a Polish letter', 'Jan Wałęsa', 'Mr Walesa', 'Mr _'],
    ['with ss for ß', 'Uwe Voß', 'Herr Voss', 'Herr _'],
    ['with ae for æ', 'Bo Kjær', 'Bo Kjaer', '_'],
    ['with a soft hyphen inside', 'Jane Smith', 'Jane Smi\u00adth', '_'],
    ['with a soft hyphen as an entity', 'Jane Smith', 'Jane Smi&shy;th', '_'],
    ['with a zero-width space inside', 'Jane Smith', 'Ja\u200bne S\u200bmith', '_'],
    ['with a zero-width space between', 'Jane Smith', 'Jane\u200bSmith', '_'],
    ['parted at the end of a line', 'Alison Stedeford', 'Alison Stede-\nford', '_'],
    ['as a family', 'Jane Smith', 'the Smiths came', 'the _ came'],
    ['as a family in -es', 'Jane Jones', 'the Joneses came', 'the _ came'],
    ['by half of it after a title', 'Jane Smith-Jones', 'Mrs Smith and Mrs Jones', 'Mrs _ and Mrs _'],
    ['with a space after Mc', 'Ann McDonald', 'Mrs Mc Donald', 'Mrs _'],
    ['without the space after Mc', 'Ann Mc Donald', 'Mrs McDonald', 'Mrs _'],
    ['with Mac for Mc', 'Ann McDonald', 'Mrs Mac Donald, Mrs MacDonald', 'Mrs _, Mrs _'],
    ['with a stop after O in an address', 'Ann O’Neill', 'o.neill@x.uk', '_@x.uk'],
    ['with a space after O', 'Ann O’Neill', 'Mrs O Neill', 'Mrs _'],
    ['family name first, by initial', 'Jane Smith', 'Smith, J. and others', '_. and others'],
    ['by what people call her', 'Elizabeth Ash', 'Liz Ash and Betty', '_ and _'],
    ['by the beginning of the given name', 'Zebedee Ash', 'Zeb Ash came', '_ came'],
    ['of a person called so', 'Bob Ash', 'Robert Ash', '_'],
    ['with a particle', 'Jan van der Berg', 'Mr van der Berg', 'Mr _'],
    ['apart in two paragraphs', 'Jane Smith', 'Jane Smith\n\nJane Smith', '_\n\n_'],
    ['in small letters', 'Jane Smith', 'see jane smith', 'see _'],
    ['by an initial and half of it', 'Jane Smith-Jones', 'J. Smith came', '_ came'],
    ['after a word that is a nickname elsewhere', 'William Cook', 'that will Cook', 'that will _'],
    ['before a particle that is not its own', 'Ana de la Cruz', 'Ana de Ash', '_ de Ash'],
    ['with its particles joined', 'Jan van der Berg', 'xvanderberg@x.uk', '_@x.uk'],
    ['with an entity, without spaces', '李小龙', '昨天李&#23567;龙出席', '_'],
    ['in quotation marks', 'Jane Smith', "'Smith'", '_'],
    ['with a title in the name itself', 'Cllr Jane Smith', 'Cllr Ash and Cllr Smith', 'Cllr Ash and Cllr _'],
    ['with a suffix in the name itself', 'Sam Ash Jr', 'Ash said', '_ said'],
  ])('%s', (_reason, name, text, expected) => {
    expect(without(text, [name])).toBe(expected);
  });
});

describe('what is no name stays', () => {
  it.each([
    ['a common word in small letters', 'Mark Day', 'mark the day'],
    ['a nickname that is a common word', 'William Cook', 'that will cook'],
    ['half of a double-barrelled name without a title', 'Jane Hill-Jones', 'Castle Hill'],
    ['a short name within a word', 'Ann Ash', 'Ashton, Washington'],
    ['an initial', 'Jane Smith', 'Platform J'],
    ['initials as a word', 'Ann Smith', 'As the day ended'],
    ['the particle of a name', 'Ana de la Cruz', 'coup de la main'],
    ['an article before a common word', 'Ann Hill', 'a hill'],
    ['a short family name within an address', 'Jo Ash', 'https://x.uk/washing'],
  ])('%s', (_reason, name, text) => {
    expect(without(text, [name])).toBe(text);
  });
});

describe('a namesake who may be named', () => {
  it.each([
    ['keeps the whole name', 'Tom Lunn beat Bo Lunn', 'Tom Lunn beat _'],
    ['keeps it beside the other', 'Tom Lunn, Bo Lunn and Mr Lunn', 'Tom Lunn, _ and Mr _'],
    ['keeps an initial that is theirs alone', 'T. Lunn and B. Lunn', 'T. Lunn and _'],
    ['keeps an address', 'tom.lunn@x.uk or lunn@x.uk', 'tom.lunn@x.uk or _@x.uk'],
    ['keeps a longer name', 'Bo Lunn-Hale met Bo Lunn', 'Bo Lunn-Hale met _'],
    ['keeps a given name that both have', 'Bo Hale came, Bo did not', 'Bo Hale came, _ did not'],
  ])('%s', (_reason, text, expected) => {
    expect(without(text, ['Bo Lunn'], ['Tom Lunn', 'Bo Lunn-Hale', 'Bo Hale'])).toBe(expected);
  });

  it.each([
    ['begins', 'Ann Bo Lunn', ['Bo Lunn']],
    ['ends', 'Bo Lunn Hale', ['Bo Lunn']],
  ])('does not keep what a longer withheld name %s with', (_where, name, kept) => {
    expect(without(`${name} came`, [name], kept)).toBe('_ came');
  });

  it('does not keep a word of a longer withheld name, though the text be known to name them there', () => {
    const kept = { names: ['Bo'], places: [{ start: 0, end: 2 }] };
    expect(placesOfNames('Bo Lunn', ['Bo Lunn'], kept)).toEqual([{ start: 0, end: 7 }]);
    expect(placesOfNames('Bo came', ['Bo Lunn'], kept)).toEqual([]);
  });

  it('of the very same name keeps it only where the text is known to name them', () => {
    const text = 'Bo Lunn and Bo Lunn';
    const places = placesOfNames(text, ['Bo Lunn'], { names: ['Bo Lunn'], places: [{ start: 0, end: 7 }] });
    expect(places).toEqual([{ start: 12, end: 19 }]);
  });
});

describe('whatever the strings', () => {
  it('a whole name stands nowhere any more, however its words are joined', () => {
    const word = fc.constantFrom('Jane', 'Smith', 'Ødegård', 'O’Neill', 'Ana', 'de', 'Berg');
    const joint = fc.constantFrom(' ', '-', '_', '+', '  ', '\n', '%20', '&nbsp;', '');
    const around = fc.constantFrom('', ' ', '. ', ' the ', '@', '(', '/');
    fc.assert(
      fc.property(word, word, joint, around, around, (given, family, between, before, after) => {
        const left = without(`x${before || ' '}${given}${between}${family}${after || ' '}x`, [
          `${given} ${family}`,
        ]);
        fc.pre(given !== 'de' && family !== 'de' && given !== family);
        expect(left).not.toContain(family);
      }),
    );
  });

  it('is found each time in a long text', () => {
    const found = (length: number) => placesOfNames('Jane Smith @a.b '.repeat(length), ['Jane Smith']).length;
    expect(found(20_000)).toBe(20_000);
  });
});
