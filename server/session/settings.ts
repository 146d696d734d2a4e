/** Customary settings for level 3 of the classified protection; stricter ones are the office's to choose. */
export const signInSettings = {
  failuresAllowed: 5,
  lockMinutes: 30,
  idleMinutes: 30,
  idleMinutesOfAdministrators: 15,
  passwordCharacters: 10,
  passwordClasses: 3,
  passwordsRemembered: 5,
  passwordDays: 90,
  linkHours: 24,
} as const;
