/* Values to try: for each slot of a shape one of its kind, unlike those of the other slots. */
#pragma once

#include "call/fop.h"

typedef enum {
    SAMPLE_FULL,  /* everything there, of usual size */
    SAMPLE_LONG,  /* texts longer than a window takes, paths of 4 KiB, lock owners of the greatest size, 128 KiB */
    SAMPLE_BARE,  /* empty texts and lists, a loc with nothing but a gfid, lock owners of no size */
    SAMPLE_NAMED, /* texts that are not UTF-8, a loc with a name and no path; otherwise as full */
    SAMPLE_EMPTY, /* a loc with an empty name, a payload of one piece without bytes; otherwise as bare */
    SAMPLE_MANY,  /* 1,000 keys, 640 entries and locks, a payload of 1 MiB in 16 pieces; otherwise as full */
    SAMPLE_NULL,  /* every pointer NULL */
    SAMPLE_STYLES
} sample_style_t;

extern const char *const sample_style_names[SAMPLE_STYLES];

typedef struct {
    const gj_shape_t *shape;
    gj_value_t v[GJ_MAX_SLOTS];
    char *bytes; /* of a payload that no iobref keeps */
    size_t size;
} sample_t;

/* Sets up the objects that samples refer to; once, after world_start. */
void
samples_start(void);

/* Two samples of the same shape and style are equal, and share nothing but objects with reference counts. */
sample_t
sample_make(const gj_shape_t *shape, sample_style_t style);

/* The same with NULL in some slots, a bit each; they must be pointers. */
sample_t
sample_make_without(const gj_shape_t *shape, sample_style_t style, uint32_t nulls);

/* Frees it, after overwriting it: whoever still looks at it will be noticed. */
void
sample_drop(sample_t *sample);

/* All references to the objects that samples refer to, added up. */
int64_t
sample_references(void);

/* How equal values are to be. */
typedef enum {
    SAME_OBJECTS, /* what has a reference count is the very same */
    SAME_COPIES,  /* dicts, payloads and lists are others with the same content; inodes and fds the same */
} sameness_t;

/* Fails the test, and says where, when values are not equal by the measure of their kind. */
void
assert_same_values(const char *where, const gj_shape_t *shape, const gj_value_t *expected, const gj_value_t *actual);

/* Whether a value equals what is expected, by the measure of its kind. */
int
sample_is_same(uint16_t kind, const gj_value_t *expected, const gj_value_t *actual, sameness_t sameness);
