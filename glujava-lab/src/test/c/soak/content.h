/* What is written tells where it belongs and who wrote it, a word at a time: a reader may see halves of two writes. */
#pragma once

#include <stddef.h>
#include <stdint.h>

#define BLOCK 4096

/* Fills the blocks of a file from number block on; each word holds id, and what follows from it and its place. */
void
content_make(uint64_t *words, size_t count, uint32_t file, uint32_t block, uint32_t id);

/* The index of the first word that nobody wrote there; -1 when there is none. Zeros are what was not written yet. */
ptrdiff_t
content_check(const uint64_t *words, size_t count, uint32_t file, uint32_t block);
