import { settingOf } from '../../store/house/settings.ts';
import { tellingAnew } from '../new-month.ts';
import { openOfficeDatabase } from '../open-database.ts';
import { systemClock } from '../system.ts';
import { cityPlace } from './start.ts';

/** Opens a new month in the demonstration city, however old the present one is. */
export async function demoCommand(isNewMonth: boolean): Promise<void> {
  if (!isNewMonth) throw new Error('zhengban demo --new-month');
  const opened = await openOfficeDatabase(console.error);
  try {
    if ((await settingOf(opened.database, 'mode')) !== 'demo')
      throw new Error('只有演示城市可以重开一个月。Only a demonstration city can open a new month.');
    let told = -1;
    await tellingAnew(opened.place, cityPlace(opened))(systemClock.now(), (share) => {
      const tenth = Math.floor(share * 10);
      if (tenth > told) console.error(`${tenth * 10} %`);
      told = Math.max(told, tenth);
    });
    console.log('新的一个月已就绪。The new month is ready.');
  } finally {
    await opened.close();
  }
}
