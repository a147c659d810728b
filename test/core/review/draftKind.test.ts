import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DraftKind, review } from '../../../core/index.ts';
import { ruleset } from '../../ruleset.ts';

const kindOf = (text: string): DraftKind | null => review(text, ruleset, { format: 'markdown' }).kind;

const TITLES: Readonly<Record<DraftKind | 'none', readonly string[]>> = {
  legislation: [
    'Immigration (Amendment) Bill 2026',
    'Aliens Act',
    'Law on Foreigners',
    'Refugees Ordinance (Chapter 112)',
    'Law No. 41/2025 on the Entry, Stay and Exit of Foreign Citizens',
    'Federal Decree-Law on the Entry and Residence of Foreigners',
    'Presidential Decree No. 12 on Refugee Status',
    'Citizenship and Passports Act',
    'Foreign Workers (Recruitment Fees) Regulations, 2024',
    'Code of Entry and Residence of Foreigners and of the Right of Asylum',
    'Organic Law on the Rights and Freedoms of Foreigners',
    'An Act to amend the law relating to deportation',
    'Employment of Foreign Labour Bill',
    'Executive Order on Secure Borders',
    'Royal Decree concerning the Residence of Aliens',
    'The Immigration (Places of Detention) Rules',
    'Directive on the Reception of Applicants for International Protection',
    'Readmission Agreement (Implementation) Act',
    'Bill approving the Agreement on the Readmission of Persons',
    'National Migration Policy Bill',
    'Statement of Changes in Immigration Rules',
    'Border Security and Orderly Entry Bill',
    'Immigration (Reporting Obligations) Regulations',
  ],
  'national-policy': [
    'National Migration Policy of the Republic of Arvia',
    'Migration Strategy 2025–2030',
    'White Paper on Asylum',
    'Green Paper: A Fair Deal for Newcomers and Citizens, and a Policy for the Border',
    'National Action Plan on Labour Migration',
    'Integration Strategy for Refugees and Migrants',
    'Circular No. 7: Treatment of Unaccompanied Foreign Children',
    'Guidelines on Alternatives to Immigration Detention',
    'Policy Paper on Return and Readmission',
    'Roadmap for Safe and Regular Migration',
    'Operational Instruction to Border Officers on Asylum Claims',
    'White Paper on the Aliens Bill',
    'Diaspora Policy',
    'Programme of the Government for the Integration of Immigrants',
    'Standard Operating Procedures for the Reception of Refugees',
    'Code of Conduct for Immigration Officers',
  ],
  'bilateral-agreement': [
    'Agreement between the Republic of Arvia and the Kingdom of Borland on the Readmission of Persons',
    'Memorandum of Understanding between the Ministry of Labour of Arvia and the Ministry of Manpower of Borland',
    'MoU on Labour Migration between Arvia and Borland',
    'Implementing Protocol to the Agreement on the Readmission of Persons Residing without Authorization',
    'Readmission Agreement with the Kingdom of Borland',
    'Exchange of Notes between Arvia and Borland on Visas',
    'Arvia–Borland Seasonal Workers Agreement',
    'Treaty on the Employment of Domestic Workers between Arvia and Borland',
    'Mobility Partnership',
    'Joint Declaration on a Migration Partnership between Arvia and Borland',
  ],
  'regional-arrangement': [
    'Regional Framework on Mobility',
    'Protocol on the Free Movement of Persons in the Community',
    'Ministerial Declaration of the Lakes Conference on Migration',
    'Regional Consultative Process on Migration: Operating Modalities',
    'Common Policy Framework of the Union on Migration: Regional Action Plan',
    'Migration Dialogue for the Eastern Isles',
  ],
  'international-statement': [
    'Statement by the delegation of Arvia',
    'Statement of Arvia to the High-level Dialogue on International Migration',
    'Intervention at the Global Forum, round table 2',
    'Remarks by the Minister for Foreign Affairs at the General Assembly',
    'Address by the Permanent Representative to the Human Rights Council',
    'Position paper of Arvia for the Conference on Migration',
    'National statement at the review forum on migration',
    'Explanation of vote: draft resolution on migrants',
  ],
  none: [
    'Open letter to the Minister of the Interior on the Immigration Bill',
    'Report of the Special Rapporteur on the human rights of migrants',
    'Annual report of the Immigration Service',
    'Convention on the Rights of the Child',
    'International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families',
    'The Ship at Dawn: a novel',
    'Housing Act',
    'Environmental Management Act',
    'National Policy on Fisheries',
    'Agreement of sale',
    'Press release: new asylum strategy',
    'An evaluation of the migration policy of Arvia',
    'Minutes of the working group on migration policy',
    'Recipes for a small kitchen',
  ],
};

const FORMS: readonly (readonly [string, DraftKind | null])[] = [
  [
    '# Bill No. 14\n\nAn Act to regulate the entry, stay and departure of foreigners.\n\n1. Short title.',
    'legislation',
  ],
  ['Article 1\n\nThis Law governs the conditions of residence of aliens in the Republic.', 'legislation'],
  [
    '# Moving Together\n\n## Introduction\n\nThis strategy sets out how the Government will govern migration.',
    'national-policy',
  ],
  [
    'The Government of Arvia and the Government of Borland, hereinafter the Contracting Parties, shall facilitate the readmission of nationals.',
    'bilateral-agreement',
  ],
  ['Mr. President,\n\nMigration concerns us all.', 'international-statement'],
  ['The Requested Party shall reply within fifteen days.', 'bilateral-agreement'],
  ['The participating States shall meet each year to discuss labour migration.', 'regional-arrangement'],
  ['Dear Minister,\n\nThis Law governs the residence of foreigners, and we object to it.', null],
  ['Call me what you like. I went to sea because there was nothing on shore for me.', null],
  ['The States Parties shall respect the rights of each child within their jurisdiction.', null],
  ['# Dog Licensing Bill\n\nAn Act to license dogs.', null],
  ['', null],
];

describe('the kind of a draft', () => {
  for (const [kind, titles] of Object.entries(TITLES)) {
    for (const title of titles) {
      it(`is ${kind}: ${title}`, () => {
        const expected = kind === 'none' ? null : kind;
        assert.equal(kindOf(`# ${title}\n\nText follows.`), expected, 'as a heading');
        assert.equal(kindOf(`---\ntitle: "${title}"\n---\n\nText follows.`), expected, 'in the front matter');
      });
    }
  }
  for (const [text, kind] of FORMS) {
    it(`is ${kind ?? 'unknown'} by its form: ${text.slice(0, 60).replaceAll('\n', ' ')}`, () => {
      assert.equal(kindOf(text), kind);
    });
  }
  it('is what the front matter declares', () => {
    assert.equal(kindOf('---\nkind: legislation\n---\n\n# White Paper on Asylum'), 'legislation');
    assert.equal(kindOf('---\nkind: something\n---\n\n# White Paper on Asylum'), 'national-policy');
  });
  it('is known from the headings before the first words', () => {
    assert.equal(
      kindOf(
        '# Republic of Arvia\n\n## Ministry of the Interior\n\n### National Migration Policy\n\nVisas are issued.',
      ),
      'national-policy',
    );
  });
  it('is not known from first words that are a sentence', () => {
    assert.equal(kindOf('Refugees are protected by law.'), null);
    assert.equal(kindOf('Law on Refugees\n\nText follows.'), 'legislation');
    assert.equal(kindOf('# The Immigration Act.'), 'legislation');
  });
  it('is not known from a heading far down', () => {
    const opening = Array.from({ length: 14 }, (_, at) => `The ${at}th paragraph tells a story.`).join('\n\n');
    assert.equal(kindOf(`${opening}\n\n## National Migration Policy\n\nIt was long.`), null);
  });
  it('comes from the title before the form', () => {
    assert.equal(kindOf('# White Paper on Asylum\n\nThis Act regulates the stay of foreigners.'), 'national-policy');
  });
});
