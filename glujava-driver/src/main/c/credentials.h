/* Whether Java sees who asks. */
#pragma once

#include "world.h"

extern const int credentials_count;
extern const int credentials_groups[];

/* Complains when it does not. */
void
credentials_are_seen(xlator_t *xl, int number);
