import { describe, expect, it } from 'vitest';
import { readConfig, SettingsWrong } from '../server/config.ts';

const places = { folder: '/home/ros/releases', home: '/srv/from-left' };

describe('settings that are not given', () => {
  const config = readConfig({}, places);
  it('have quiet defaults', () => {
    expect(config).toMatchObject({ port: 3000, host: '127.0.0.1', trustedProxies: 0, sessionSecret: null });
    expect(config.council).toEqual({
      name: 'Your Council',
      names: ['Your Council'],
      colour: '#1d5b79',
      logo: null,
    });
    expect(config.limits).toEqual({
      photoBytes: 40 * 1024 * 1024,
      photoPixels: 80_000_000,
      captionBytes: 20 * 1024,
      releaseBytes: 200 * 1024,
    });
  });
  it('place the folders where the program lies, wherever the user stands', () => {
    expect([config.dataFolder, config.uploadsFolder]).toEqual([
      '/srv/from-left/data',
      '/srv/from-left/uploads',
    ]);
  });
  it('count from where the user stands when they are given', () => {
    expect(readConfig({ FROM_LEFT_DATA: '../kept' }, places).dataFolder).toBe('/home/ros/kept');
  });
  it('are the same when they are given empty', () => {
    expect(readConfig({ PORT: '', HOST: '', FROM_LEFT_DATA: '' }, places)).toEqual(config);
  });
});

describe('the sample', () => {
  it.each([
    ['loads by itself on this machine', {}, true],
    ['loads by itself on localhost', { HOST: 'localhost' }, true],
    ['loads by itself on IPv6’s own address', { HOST: '::1' }, true],
    ['does not where others can come in', { HOST: '0.0.0.0' }, false],
    ['does where others can come in, when asked to', { HOST: '0.0.0.0', FROM_LEFT_SAMPLE: 'yes' }, true],
    ['does not on this machine, when asked not to', { FROM_LEFT_SAMPLE: 'no' }, false],
  ])('%s', (_reason, env, loads) => {
    expect(readConfig(env, places).sample).toBe(loads);
  });
});

describe('finding faces', () => {
  it.each([
    ['is on', {}, true],
    ['is off when asked to', { FROM_LEFT_FACES: 'off' }, false],
  ])('%s', (_reason, env, faces) => {
    expect(readConfig(env, places).faces).toBe(faces);
  });
});

describe('the council', () => {
  it('may have several names, the first of which the pages show', () => {
    const { council } = readConfig({ FROM_LEFT_COUNCIL: 'Tolver Council; Council of Tolver ;' }, places);
    expect(council).toMatchObject({ name: 'Tolver Council', names: ['Tolver Council', 'Council of Tolver'] });
  });
});

describe('a mistake is one sentence that names the setting', () => {
  it.each([
    ['PORT', '70000', 'PORT must be a whole number from 0 to 65535, not "70000".'],
    ['PORT', 'http', 'PORT must be a whole number from 0 to 65535, not "http".'],
    ['HOST', 'not a host', 'HOST must be a host name or an IP address'],
    ['FROM_LEFT_SAMPLE', 'maybe', 'FROM_LEFT_SAMPLE must be yes or no.'],
    ['FROM_LEFT_FACES', 'yes', 'FROM_LEFT_FACES must be on or off.'],
    ['FROM_LEFT_COUNCIL', ' ; ', 'FROM_LEFT_COUNCIL must hold the council’s name'.replace('’', "'")],
    ['FROM_LEFT_COLOUR', 'teal', 'FROM_LEFT_COLOUR must be a colour such as #1d5b79.'],
    ['FROM_LEFT_LOGO', 'logo.gif', 'FROM_LEFT_LOGO must be the path of an SVG or PNG file.'],
    [
      'FROM_LEFT_TRUSTED_PROXIES',
      'true',
      'FROM_LEFT_TRUSTED_PROXIES must be a whole number from 0 to 8, not "true".',
    ],
    ['FROM_LEFT_SESSION_SECRET', 'short', 'FROM_LEFT_SESSION_SECRET must have at least 32 characters.'],
    [
      'FROM_LEFT_PHOTO_MEGABYTES',
      '0',
      'FROM_LEFT_PHOTO_MEGABYTES must be a whole number from 1 to 500, not "0".',
    ],
  ])('%s=%s', (name, value, sentence) => {
    const mistakes = mistakesOf({ [name]: value });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toContain(sentence);
  });

  it('and two mistakes are two sentences', () => {
    expect(mistakesOf({ PORT: '-1', FROM_LEFT_COLOUR: 'red' })).toHaveLength(2);
  });
});

function mistakesOf(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    readConfig(env, places);
    return [];
  } catch (error) {
    if (error instanceof SettingsWrong) return error.mistakes;
    throw error;
  }
}
