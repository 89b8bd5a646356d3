/* Values to try: for each slot of a shape one of its kind, unlike those of the other slots. */
#pragma once

#include "fop.h"

typedef enum {
    SAMPLE_FULL,  /* everything there, of usual size */
    SAMPLE_LONG,  /* texts longer than a window takes, lock owners of the greatest size */
    SAMPLE_BARE,  /* empty texts and lists, a loc with nothing but a gfid, lock owners of no size */
    SAMPLE_NAMED, /* a loc with a name and no path; otherwise as full */
    SAMPLE_NULL,  /* every pointer NULL */
    SAMPLE_STYLES
} sample_style_t;

typedef struct {
    const gj_shape_t *shape;
    gj_value_t v[GJ_MAX_SLOTS];
} sample_t;

/* Sets up the objects that samples refer to; once, after world_start. */
void
samples_start(void);

/* Two samples of the same shape and style are equal, and share nothing but objects with reference counts. */
sample_t
sample_make(const gj_shape_t *shape, sample_style_t style);

/* Frees it, after overwriting it: whoever still looks at it will be noticed. */
void
sample_drop(sample_t *sample);

/* All references to the objects that samples refer to, added up. */
int64_t
sample_references(void);

/* Fails the test, and says where, when values are not equal by the measure of their kind. */
void
assert_same_values(const char *where, const gj_shape_t *shape, const gj_value_t *expected, const gj_value_t *actual);

/* Whether one value equals another, by the measure of its kind. */
int
sample_is_same(uint16_t kind, const gj_value_t *a, const gj_value_t *b);
