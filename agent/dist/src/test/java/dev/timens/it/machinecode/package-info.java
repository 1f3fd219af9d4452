/** The compiled code of methods, as {@code -XX:CompileCommand=print} shows it, made comparable between JVMs. */
package dev.timens.it.machinecode;
