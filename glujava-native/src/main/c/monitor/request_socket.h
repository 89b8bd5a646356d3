/*
 * The socket in the private folder of a process over which glujava's commands reach it: top, metrics, dump. Only root
 * and the process's own user can connect. The watch (monitor/stuck.c) accepts connections, and each is answered on a
 * thread of its own, so none of this costs a fop anything.
 */
#pragma once

/* Opens the socket FOLDER/control-PID. Called once. If it cannot be opened, the log says so at INFO. */
void
gj_request_socket_open(const char *folder);

/* Accepts connections for that long. */
void
gj_request_socket_serve(int milliseconds);
