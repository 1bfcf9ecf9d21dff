import express, { type Express, type RequestHandler } from 'express';
import type { Config } from '../config.ts';
import { assetsFolder } from './assets.ts';
import { councilIcon, councilStyle } from './councilStyle.ts';

/** Styles, scripts and the council's own colour and logo: for everybody, and without a session. */
export function mountAssets(app: Express, { council }: Config): void {
  app.get('/assets/council.css', fixed('text/css; charset=utf-8', councilStyle(council.colour)));
  app.get('/assets/icon.svg', fixed('image/svg+xml', councilIcon(council.colour)));
  const { logo } = council;
  if (logo !== null) app.get('/assets/council-logo', logoFile(logo));
  app.use(
    '/assets',
    express.static(assetsFolder, {
      index: false,
      redirect: false,
      dotfiles: 'ignore',
      immutable: true,
      maxAge: '1y',
    }),
  );
}

function fixed(type: string, body: string): RequestHandler {
  return (_req, res) => {
    res.set('Cache-Control', 'public, max-age=300').type(type).send(body);
  };
}

/** An SVG is a document that may hold scripts: it is served so that none of them runs. */
function logoFile(file: string): RequestHandler {
  return (_req, res) => {
    res.set('Content-Security-Policy', "default-src 'none'; sandbox");
    res.sendFile(file, { maxAge: 300_000, dotfiles: 'allow' });
  };
}
