/* The checks of constants.c for what glibc's headers have not, or have with another value. */
#include <asm/fcntl.h>

#define GJ_KERNEL_CONSTANTS
#include "constants.h"
