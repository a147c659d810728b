/** The exit code of a program that the guard has ended. */
export const REFUSED = 99;
