import type { PersonCard, PhotoCard, ReleaseCard } from '../../services/directory/cards.ts';
import type { OrganisationCard } from '../../services/directory/organisation.ts';
import type { Picture } from '../../services/directory/portrait.ts';
import type { HeldRole } from '../../services/directory/roles.ts';
import { renditionWidths } from '../../services/ports.ts';
import type {
  OrganisationInList,
  PersonInList,
  PhotoInList,
  PortraitInList,
  ReleaseInList,
  RoleInList,
} from './answers.ts';
import { mediaUrl } from './pictures.ts';

/** Records as the JSON lists give them: these fields and no others. */

export const personInList = ({
  id,
  slug,
  url,
  name,
  honorific,
  kind,
  roles,
  portrait,
}: PersonCard): PersonInList => ({
  id,
  slug,
  url,
  name,
  honorific,
  kind,
  roles: roles.map(roleInList),
  portrait: portraitInList(portrait),
});

export const roleInList = ({ role, organisation, from, to, firstSeen, lastSeen }: HeldRole): RoleInList => ({
  role,
  organisation: organisation?.name ?? null,
  from,
  to,
  firstSeen,
  lastSeen,
});

function portraitInList(portrait: Picture | null): PortraitInList {
  if (portrait === null) return null;
  const { photoId, width, height, cut } = portrait;
  const box = {
    x: share(cut.x, width),
    y: share(cut.y, height),
    width: share(cut.width, width),
    height: share(cut.height, height),
  };
  return { photo: photoId, src: mediaUrl(photoId, 1280, 'jpg'), box };
}

const share = (pixels: number, of: number): number => Math.round((pixels / of) * 10_000) / 10_000;

export const photoInList = ({
  id,
  slug,
  url,
  title,
  altText,
  on,
  width,
  height,
}: PhotoCard): PhotoInList => ({
  id,
  slug,
  url,
  title,
  altText,
  on,
  width,
  height,
  files: renditionWidths
    .filter((_, at) => at === 0 || (renditionWidths[at - 1] ?? 0) < width)
    .flatMap((file) => [
      { src: mediaUrl(id, file, 'webp'), type: 'image/webp', width: Math.min(file, width) },
      { src: mediaUrl(id, file, 'jpg'), type: 'image/jpeg', width: Math.min(file, width) },
    ]),
});

export const releaseInList = ({ id, slug, url, headline, on }: ReleaseCard): ReleaseInList => ({
  id,
  slug,
  url,
  headline,
  on,
});

export const organisationInList = ({
  id,
  slug,
  url,
  name,
  people,
}: OrganisationCard): OrganisationInList => ({
  id,
  slug,
  url,
  name,
  people,
});
