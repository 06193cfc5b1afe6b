/** Whether the tab that sends, this one or another, gives signs of life. False while this tab is about to take over from one that hangs. */
export const leaderState = $state({ answers: true });
