/*
 * The little of JNI that is used here. The JDK's jni.h includes stdio.h, so it needs libc's headers, which a
 * cross compiler may lack; and these types and table positions are fixed by the JNI specification, which numbers
 * the functions.
 */
#ifndef TIMENS_JNI_H
#define TIMENS_JNI_H

#include <stddef.h>
#include <stdint.h>

typedef int8_t jbyte;
typedef int32_t jint;
typedef int64_t jlong;
typedef void *jclass;
typedef void *jbyteArray;
typedef const void *const *const *jenv;

#define JNI_VERSION_10 0x000a0000

#define JNI(type, owner, name, parameters) \
    __attribute__((visibility("default"))) type Java_dev_timens_kernel_##owner##_##name parameters; \
    type Java_dev_timens_kernel_##owner##_##name parameters

enum jni_function {
    JNI_GET_ARRAY_LENGTH = 171,
    JNI_GET_BYTE_ARRAY_REGION = 200
};

static inline jint array_length(jenv env, jbyteArray array)
{
    jint (*length)(jenv, jbyteArray);
    __builtin_memcpy(&length, &(*env)[JNI_GET_ARRAY_LENGTH], sizeof length);
    return length(env, array);
}

static inline void copy_array(jenv env, jbyteArray array, jint count, void *to)
{
    void (*copy)(jenv, jbyteArray, jint, jint, jbyte *);
    __builtin_memcpy(&copy, &(*env)[JNI_GET_BYTE_ARRAY_REGION], sizeof copy);
    copy(env, array, 0, count, to);
}

/* Long results: a value, or an errno where no value can be. */
static inline jlong long_error(long error)
{
    return INT64_MIN + error;
}

static inline jlong long_result(long result)
{
    return result < 0 ? long_error(-result) : result;
}

#endif
