/* Between values and the bytes of a record's window. The Java side of the layouts is org.glujava.record. */
#pragma once

#include "data/record.h"

/* Puts the values whose bits are wanted into the in window, and says which pointers are there. */
void
gj_window_fill(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *values, uint32_t wanted);

/* Puts all values into the kept window. What is there is what the in window said. */
void
gj_window_fill_kept(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *values);

/*
 * Takes the values that Java has put into the out window, owned; those it has not changed are taken from originals
 * (NULL: there are none, they are zero). -1 with errno set when that is not possible.
 */
int
gj_window_take(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *originals, gj_values_t *out);
