/** Asks the office whether the password is the signed-in person's. Given in by the layout: signing in is another room's work. */
export type ConfirmPassword = (password: string) => Promise<'confirmed' | 'wrong' | 'wait' | 'no-answer'>;
