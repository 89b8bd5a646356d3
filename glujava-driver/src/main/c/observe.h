/* What is seen of each round, in lines that the same round on mock frames must make again. */
#pragma once

#include "modes.h"

/* Begins the file; without it nothing is written. */
void
observe_to(const char *path);

void
observe_end(void);

/* A round begins. */
void
observe_round(const driver_mode_t *mode);

/* Arguments, as they are wound or arrive. */
void
observe_args(const char *what, int fop, const gj_value_t *args);

/* A reply, as it is given or answers. */
void
observe_reply(const char *what, int fop, int32_t op_ret, int32_t op_errno, const gj_value_t *reply);
