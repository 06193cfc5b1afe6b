/** Whether an account name can be one: small letters, digits, dots and hyphens, as it will be kept. */
export function accountFits(account: string): boolean {
	return /^[a-z0-9][a-z0-9.-]{0,59}$/.test(account.trim().toLowerCase());
}

/** Whether a password is long enough for the gateway; long rather than complicated. */
export function passwordFits(password: string): boolean {
	return password.length >= 10 && password.length <= 200;
}
