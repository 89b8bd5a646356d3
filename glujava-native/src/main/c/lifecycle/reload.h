/*
 * Loads a jar again because an operator asks for it ('glujava reload'), or because the file has changed ('option
 * watch').
 */
#pragma once

/* Offers the request to glujava's commands. Called before the watch starts; more calls do nothing. */
void
gj_reload_offer(void);

/* Looks for changed jars. Called once a second on the watch's thread; the jars are loaded on another one. */
void
gj_reload_look(void);
