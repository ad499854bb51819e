/* How long a script that was asked for is waited for. */

export const TIME_OUT = 20000; // milliseconds
