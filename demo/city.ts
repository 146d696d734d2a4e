import type { Post } from '../regulation/general/posts.ts';

/** 云栖市: a city that does not exist, with an office that has all its posts. */
export const office = { key: 'general-office', zh: '云栖市人民政府办公室', en: 'General Office of Yunqi' };

export const sections = [
  { key: 'general-affairs-section', zh: '综合科', en: 'General Affairs Section' },
  { key: 'secretariat-section', zh: '秘书科', en: 'Secretariat Section' },
  { key: 'documents-archives-section', zh: '文档科', en: 'Documents and Archives Section' },
  { key: 'information-section', zh: '信息科', en: 'Information Section' },
  { key: 'political-work-section', zh: '政工科', en: 'Political Work Section' },
] as const;

export const departments = [
  ['development-reform', '市发展和改革委员会', 'Development and Reform Commission', '发改'],
  ['education', '市教育局', 'Education Bureau', '教'],
  ['science', '市科学技术局', 'Science and Technology Bureau', '科'],
  ['industry', '市工业和信息化局', 'Industry and Information Technology Bureau', '工信'],
  ['public-security', '市公安局', 'Public Security Bureau', '公'],
  ['civil-affairs', '市民政局', 'Civil Affairs Bureau', '民'],
  ['justice', '市司法局', 'Justice Bureau', '司'],
  ['finance', '市财政局', 'Finance Bureau', '财'],
  ['human-resources', '市人力资源和社会保障局', 'Human Resources and Social Security Bureau', '人社'],
  ['natural-resources', '市自然资源局', 'Natural Resources Bureau', '自然资'],
  ['environment', '市生态环境局', 'Ecology and Environment Bureau', '环'],
  ['housing', '市住房和城乡建设局', 'Housing and Construction Bureau', '建'],
  ['transport', '市交通运输局', 'Transport Bureau', '交'],
  ['water', '市水务局', 'Water Bureau', '水务'],
  ['agriculture', '市农业农村局', 'Agriculture and Rural Affairs Bureau', '农'],
  ['commerce', '市商务局', 'Commerce Bureau', '商务'],
  ['culture-tourism', '市文化和旅游局', 'Culture and Tourism Bureau', '文旅'],
  ['health', '市卫生健康委员会', 'Health Commission', '卫健'],
  ['veterans', '市退役军人事务局', 'Veterans Affairs Bureau', '退役'],
  ['emergency', '市应急管理局', 'Emergency Management Bureau', '应急'],
  ['audit', '市审计局', 'Audit Bureau', '审'],
  ['market', '市市场监督管理局', 'Market Supervision Bureau', '市监'],
  ['sports', '市体育局', 'Sports Bureau', '体'],
  ['statistics', '市统计局', 'Statistics Bureau', '统'],
  ['medical-insurance', '市医疗保障局', 'Medical Insurance Bureau', '医保'],
  ['petitions', '市信访局', 'Petitions Bureau', '信'],
  ['forestry', '市林业和草原局', 'Forestry and Grassland Bureau', '林'],
  ['urban-management', '市城市管理局', 'Urban Management Bureau', '城管'],
  ['data', '市数据局', 'Data Bureau', '数'],
  ['foreign-affairs', '市政府外事办公室', 'Foreign Affairs Office', '外'],
  ['legislative-affairs-office', '市政府法制办公室', 'Legislative Affairs Office', '府法'],
] as const;

export interface Seat {
  readonly key: string;
  readonly name: string;
  readonly post: Post;
  readonly rank?: number;
  readonly section?: (typeof sections)[number]['key'];
}

/** Everybody of the office. The secretariat section's chief is vacant, with a named substitute. */
export const seats: readonly Seat[] = [
  { key: 'mayor', name: '江望舒', post: 'mayor', rank: 1 },
  { key: 'executive-vice-mayor', name: '陆知行', post: 'executive-vice-mayor', rank: 2 },
  { key: 'vice-mayor-urban', name: '沈怀瑾', post: 'vice-mayor', rank: 3 },
  { key: 'vice-mayor-social', name: '顾清和', post: 'vice-mayor', rank: 4 },
  { key: 'vice-mayor-rural', name: '程砚秋', post: 'vice-mayor', rank: 5 },
  { key: 'secretary-general', name: '裴景行', post: 'secretary-general' },
  { key: 'deputy-documents', name: '宋以宁', post: 'documents-deputy-secretary-general' },
  { key: 'deputy-writing', name: '叶闻笛', post: 'writing-deputy-secretary-general' },
  { key: 'deputy-urban', name: '韩征', post: 'deputy-secretary-general' },
  { key: 'office-director', name: '方既明', post: 'office-director' },
  { key: 'office-deputy', name: '许言之', post: 'office-deputy-director' },
  { key: 'writing-director', name: '苏墨', post: 'writing-deputy-director' },
  { key: 'head-general', name: '秦越', post: 'section-head', section: 'general-affairs-section' },
  { key: 'head-information', name: '白露', post: 'section-head', section: 'information-section' },
  { key: 'head-political', name: '龚平', post: 'section-head', section: 'political-work-section' },
  { key: 'documents-chief', name: '林若谷', post: 'documents-section-chief' },
  { key: 'clerk-one', name: '周小满', post: 'documents-clerk' },
  { key: 'clerk-two', name: '何立夏', post: 'documents-clerk' },
  { key: 'duty', name: '值班员', post: 'duty-desk' },
  { key: 'supervision', name: '严致远', post: 'supervision-officer' },
  { key: 'secretary-mayor', name: '温故', post: 'section-staff', section: 'secretariat-section' },
  { key: 'secretary-urban', name: '易新', post: 'section-staff', section: 'secretariat-section' },
];

/** How the leaders are called in the house's own texts. */
export const called: Readonly<Record<string, string>> = {
  mayor: '江望舒市长',
  'executive-vice-mayor': '陆知行常务副市长',
  'vice-mayor-urban': '沈怀瑾副市长',
  'vice-mayor-social': '顾清和副市长',
  'vice-mayor-rural': '程砚秋副市长',
  'deputy-documents': '宋以宁副秘书长',
};

export const relationsOf: readonly {
  readonly relation: string;
  readonly who: string;
  readonly of: string;
  readonly rank?: number;
}[] = [
  { relation: 'leader-secretary', who: 'secretary-mayor', of: 'mayor' },
  { relation: 'leader-secretary', who: 'secretary-urban', of: 'vice-mayor-urban' },
  { relation: 'counterpart-deputy', who: 'secretary-general', of: 'mayor' },
  { relation: 'counterpart-deputy', who: 'deputy-documents', of: 'executive-vice-mayor' },
  { relation: 'counterpart-deputy', who: 'deputy-urban', of: 'vice-mayor-urban' },
  { relation: 'counterpart-deputy', who: 'office-deputy', of: 'vice-mayor-social' },
  { relation: 'counterpart-deputy', who: 'deputy-writing', of: 'vice-mayor-rural' },
];
