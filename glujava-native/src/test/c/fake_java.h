/* A JVM of one thread whose functions the test sees: what C calls over JNI, and what Java throws. */
#pragma once

#include <jni.h>

typedef struct {
    int pending;              /* something was thrown and is not cleared */
    int throws_in_calls;      /* each call of a Java method throws */
    int lacks_memory;         /* there is none for copies of arrays */
    int calls;                /* of Java methods */
    int calls_while_thrown;   /* of any function that JNI forbids while something is pending */
    const char *lacks_method; /* a method or class that Java does not have; NULL: none */
    const char *method;       /* the last method called */
    jvalue arguments[4];      /* its arguments */
    int result;               /* of each method */
    int registered;           /* native methods */
    int array_copies;         /* that were made and not given back */
    int copied_back;          /* arrays that C has written */
    int local_references;     /* that were made and not deleted */
} fake_java_t;

extern fake_java_t fake_java;

/* Begins anew, and attaches the thread. */
JNIEnv *
fake_java_start(void);

/* An array of bytes of Java, of that content. */
jbyteArray
fake_java_array(char *content);
