/**
 * Words that say what somebody is to the council. All in small letters, sorted, matched as whole words.
 * May enter: a title, rank or word of a job that by itself settles the question wherever it is printed in the
 * United Kingdom or Ireland. May not: jobs that councils and partners both have (director, head of service,
 * officer, manager): those stay undecided unless a body is named.
 */

/** Titles of elected members, before a name or as the job itself. */
export const councillorWords: readonly string[] = [
  'alderman',
  'alderwoman',
  'bailie',
  'cathaoirleach',
  'cllr',
  'cllrs',
  'clr',
  'comhairleoir',
  'councillor',
  'councillors',
  'cyng',
  'cynghorydd',
  'cynghorwyr',
  'deputy lord mayor',
  'deputy mayor',
  'lord mayor',
  'lord provost',
  'mayor',
  'provost',
  'y cynghorydd',
];

/** Ranks of services outside the council: police, fire, ambulance, coastguard, forces. */
export const outsideRanks: readonly string[] = [
  'admiral',
  'brigadier',
  'captain',
  'chief constable',
  'chief fire officer',
  'chief inspector',
  'chief superintendent',
  'colonel',
  'commander',
  'commodore',
  'constable',
  'coxswain',
  'crew manager',
  'dc',
  'dci',
  'detective',
  'di',
  'ds',
  'dsgt',
  'firefighter',
  'flight lieutenant',
  'insp',
  'inspector',
  'lieutenant',
  'lt',
  'lt col',
  'major',
  'paramedic',
  'pc',
  'pcc',
  'pcso',
  'police',
  'ps',
  'sergeant',
  'sgt',
  'squadron leader',
  'superintendent',
  'supt',
  'watch manager',
  'wing commander',
];

/** Words of jobs that belong to health, schools, charities and groups of residents. */
export const outsideJobs: readonly string[] = [
  'academy',
  'chaplain',
  'charity',
  'church',
  'club',
  'coastguard',
  'college',
  'curate',
  'deputy head',
  'doctor',
  'forum',
  'foundation',
  'governor',
  'gp',
  'head teacher',
  'headmaster',
  'headmistress',
  'headteacher',
  'health visitor',
  'hospital',
  'lifeboat',
  'matron',
  'midwife',
  'nhs',
  'nurse',
  'paramedic',
  'priest',
  'rector',
  'rotary',
  'school',
  'teacher',
  'teaching assistant',
  'trust',
  'trustee',
  'university',
  'vicar',
  'volunteer',
  'volunteers',
];

/** What children are called as a role; not "child" or "children", which name fields of work. */
export const childWords: readonly string[] = [
  'brownie',
  'cub',
  'head boy',
  'head girl',
  'pupil',
  'pupils',
  'schoolboy',
  'schoolboys',
  'schoolchild',
  'schoolchildren',
  'schoolgirl',
  'schoolgirls',
  'youngster',
  'youngsters',
];

/** What follows a word for a child where it is one: "pupil at …", not "Pupil Referral Officer". */
export const childFollowers: readonly string[] = ['at', 'from', 'in', 'of'];

/** Bodies whose people, named without a job, may well be children. */
export const schoolWords: readonly string[] = [
  'academy',
  'college',
  'nursery',
  'playgroup',
  'primary',
  'school',
  'ysgol',
];

/** Titles that only adults have: somebody of a school with one of these is not a pupil. */
export const adultTitles: readonly string[] = [
  'dr',
  'miss',
  'mr',
  'mrs',
  'ms',
  'mx',
  'prof',
  'professor',
  'rev',
  'revd',
  'sir',
];

/** What captions call the council whose release it is. */
export const ownGenericNames: readonly string[] = ['council', 'our council', 'this council'];
