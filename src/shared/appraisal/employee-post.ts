import { postKind, postLevel } from '../personnel/post-words';
import { z } from '../kernel/zod';

/** Jenis jabatan and jenjang of an employee, copied when a document is made: the personnel list only knows the post of today. */
export const employeePost = z.strictObject({ kind: postKind, level: z.nullable(postLevel) });
export type EmployeePost = z.infer<typeof employeePost>;
