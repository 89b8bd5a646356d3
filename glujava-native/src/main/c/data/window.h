/* Converts between values and the bytes of a record's window. The Java side of the layouts is org.glujava.record. */
#pragma once

#include "data/record.h"

/* Writes the wanted values into the in window, and the bits of the pointers that are not NULL. */
void
gj_window_fill(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *values, uint32_t wanted);

/* Writes all values into the kept window. The in window has the bits of the pointers. */
void
gj_window_fill_kept(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *values);

/*
 * Takes the values of the out window, owned. Values that Java has not changed are taken from originals, or are zero if
 * originals is NULL. Returns -1 with errno set if that is not possible.
 */
int
gj_window_take(gj_call_t *call, const gj_shape_t *shape, const gj_value_t *originals, gj_values_t *out);
