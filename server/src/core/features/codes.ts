/** A criterion's code: its outcome's number, a dot and a number. */
export const criterionCode = /^[0-9]+\.[0-9]+$/;
