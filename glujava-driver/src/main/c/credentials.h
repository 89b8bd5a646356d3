/* Checks the credentials that Java reads. */
#pragma once

#include "world.h"

extern const int credentials_count;
extern const int credentials_groups[];

/* Complains if they are wrong. */
void
credentials_are_seen(xlator_t *xl, int number);
