/*
 * The functions that Java calls over the bridge. They are the only exports of this library besides xlator_api. Each
 * takes numbers and bytes, never a GlusterFS struct, and checks its arguments.
 */
#pragma once

#include "functions.h"
