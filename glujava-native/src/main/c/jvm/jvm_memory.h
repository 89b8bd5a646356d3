/* The Java heap and its collections, for readers that must not enter Java. */
#pragma once

#include <jni.h>
#include <stdint.h>

typedef struct {
    uint64_t used, committed, most; /* bytes; Java reports them once a second */
    uint64_t collections;           /* also partial ones */
    uint64_t collecting_ns;         /* for which Java stood still */
} gj_jvm_memory_t;

/* Counts collections from here on. */
void
gj_jvm_memory_follow(JavaVM *vm);

void
gj_jvm_memory_report(uint64_t used, uint64_t committed, uint64_t most);

void
gj_jvm_memory_read(gj_jvm_memory_t *memory);
