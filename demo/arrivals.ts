import type { RecordArrival } from '../contract/documents/arrival.ts';
import { personOf, unitOf } from './found.ts';
import { sendingUnit } from './habits/sending.ts';
import type { Paper } from './papers.ts';
import type { Stage } from './stage.ts';
import type { Deed, Story } from './story.ts';
import { fileOf } from './text/file.ts';
import { addressee } from './text/official.ts';

const clerk = 'post:documents-clerk';
/** Leaders to whom papers are sent straight, in turn. */
const leaderOf = ({ serial }: Paper): string => (Math.floor(serial / 36) % 2 === 0 ? 'vice-mayor-urban' : 'mayor');
type Arrived = Omit<
  RecordArrival,
  'replyWantedOn' | 'summary' | 'cc' | 'disclosure' | 'copies' | 'pages' | 'resubmits'
>;

/** What is taken in of a paper that is opened: its head as it was read, and its file. */
async function recorded(stage: Stage, { paper, imprint, chance }: Story, personId: string): Promise<Arrived> {
  const upload = await stage.upload(personId, await fileOf(paper, imprint, chance));
  const isLetter = paper.way === 'public-letter';
  const isUpward = paper.kind === 'request' || paper.kind === 'report';
  return {
    paperKind: isLetter ? 'public-letter' : paper.way === 'telegram' ? 'telegram-or-fax' : 'formal-document',
    medium: paper.way === 'telegram' ? 'plain-telegram' : 'paper',
    kind: paper.kind,
    sender: paper.sender.name,
    senderClass: paper.sender.class,
    number: paper.number,
    title: paper.title,
    urgency: paper.urgency,
    statedLimit: imprint.limit?.toInstant().toString() ?? null,
    signatory: isUpward ? imprint.signatory : null,
    dated: imprint.dated.toString(),
    addressees: isLetter ? [] : [addressee(paper)],
    contactName: imprint.contactName,
    contactPhone: imprint.contactPhone,
    files: [{ upload, role: 'main' }],
  };
}

const sent = ({ sender }: Paper) => ({ sender: sender.name, senderClass: sender.class });

/** How a paper enters the office: who takes it in, by which act. */
export function arrivalOf(story: Story): Deed {
  const { paper } = story;
  const unit = sendingUnit(story);
  const deed = (id: string, by: string, input: Deed['input']): Deed => ({ id: `documents/${id}`, by, after: 0, input });
  if (unit !== undefined)
    return deed('prepare-sending', `desk:${unit}`, async (stage, personId) => ({
      unit: await unitOf(stage, unit),
      paper: await recorded(stage, story, personId),
    }));
  switch (paper.way) {
    case 'personal':
      return deed('record-personal-letter', clerk, async (stage) => ({
        ...sent(paper),
        leader: await personOf(stage, 'mayor'),
      }));
    case 'set-aside':
      return deed('set-aside', clerk, () => ({
        ...sent(paper),
        paperKind: 'publication',
        title: paper.title,
        reason: '赠阅刊物，无处理价值',
      }));
    case 'classified': {
      const level = paper.serial % 2 === 0 ? 'secret' : 'confidential';
      return deed('record-classified', clerk, () => ({ ...sent(paper), level, code: paper.title }));
    }
    case 'direct':
      return deed('record-direct-paper', `secretary-of:${leaderOf(paper)}`, async (stage, personId) => ({
        leader: await personOf(stage, leaderOf(paper)),
        paper: await recorded(stage, story, personId),
      }));
    case 'elsewhere':
      return deed('record-elsewhere', 'seat:head-general', (stage, personId) => recorded(stage, story, personId));
    default:
      return deed('record-arrival', clerk, async (stage, personId) => ({
        ...(await recorded(stage, story, personId)),
        ...(story.resubmits === null ? {} : { resubmits: story.resubmits }),
      }));
  }
}
