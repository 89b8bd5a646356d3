/*
 * The class data archive that './glujava install' makes for a JVM: with it the JVM starts with the classes of the
 * framework and of JNA loaded and checked. It is valid for one JVM and for copies of the jars beside it, which are
 * never written over: a folder has the name of what is in it, and a link leads to the one in use.
 */
#pragma once

#include "jvm/jvm_find.h"

typedef struct {
    char core[PATH_MAX]; /* the jars that it is made of */
    char jna[PATH_MAX];
    char classes[PATH_MAX]; /* the archive itself */
    const char *not_linked; /* why its classes are not linked beforehand; NULL if they are */
} gj_class_archive_t;

/*
 * Returns whether there is one for this run-time home and this JVM. If not, why is set: one that does not fit, or that
 * others than root can change, counts as none. not_linked is why one with linked classes must not be used, or NULL.
 */
int
gj_class_archive_find(const char *home, const gj_jvm_t *jvm, const char *not_linked, gj_class_archive_t *archive,
                      const char **why);
