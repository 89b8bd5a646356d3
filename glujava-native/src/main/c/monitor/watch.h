/*
 * The watch: a thread that never enters Java, and so works while Java hangs. It looks for methods that do not return,
 * and accepts the connections of glujava's commands.
 */
#pragma once

/* Starts it, unless it runs. Called when the JVM runs. */
void
gj_watch_start(void (*look)(void));
