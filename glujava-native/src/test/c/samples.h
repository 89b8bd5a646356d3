/* Values for tests: one for each slot of a shape, different from those of the other slots. */
#pragma once

#include "call/fop.h"

typedef enum {
    SAMPLE_FULL,  /* all values set, of usual size */
    SAMPLE_LONG,  /* texts longer than a window takes, paths of 4 KiB, lock owners of the greatest size, 128 KiB */
    SAMPLE_BARE,  /* empty texts and lists, a loc that has only a gfid, empty lock owners */
    SAMPLE_NAMED, /* texts that are not UTF-8, a loc with a name and no path; otherwise as full */
    SAMPLE_EMPTY, /* a loc with an empty name, a payload with one empty piece; otherwise as bare */
    SAMPLE_MANY,  /* 1,000 keys, 640 entries and locks, a payload of 1 MiB in 16 pieces; otherwise as full */
    SAMPLE_NULL,  /* every pointer NULL */
    SAMPLE_STYLES
} sample_style_t;

extern const char *const sample_style_names[SAMPLE_STYLES];

typedef struct {
    const gj_shape_t *shape;
    gj_value_t v[GJ_MAX_SLOTS];
    char *bytes; /* bytes of a payload without an iobref */
    size_t size;
} sample_t;

/* Sets up the objects that samples refer to. Call once, after world_start. */
void
samples_start(void);

/* Returns a sample. Two samples of the same shape and style are equal, and share only objects with reference counts. */
sample_t
sample_make(const gj_shape_t *shape, sample_style_t style);

/* The same with NULL in some slots, a bit each; they must be pointers. */
sample_t
sample_make_without(const gj_shape_t *shape, sample_style_t style, uint32_t nulls);

/* Frees it after overwriting it, so that later accesses are found. */
void
sample_drop(sample_t *sample);

/* Returns the sum of all references to the objects that samples refer to. */
int64_t
sample_references(void);

/* How equal values must be. */
typedef enum {
    SAME_OBJECTS, /* objects with reference counts are identical */
    SAME_COPIES,  /* dicts, payloads and lists are others with the same content; inodes and fds are identical */
} sameness_t;

/* Fails the test, with the place, if values are not equal by the measure of their kind. */
void
assert_same_values(const char *where, const gj_shape_t *shape, const gj_value_t *expected, const gj_value_t *actual);

/* Returns whether a value equals the expected one, by the measure of its kind. */
int
sample_is_same(uint16_t kind, const gj_value_t *expected, const gj_value_t *actual, sameness_t sameness);
