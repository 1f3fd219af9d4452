/** What the doctor looks at, a class for each subject; each finds facts and judges them. */
package dev.timens.cli.doctor.subject;
