package org.glujava.testkit;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.ptr.LongByReference;

/** The machine's own system calls, with their errnos. */
interface LibC extends Library {
    LibC INSTANCE = Native.load("c", LibC.class);

    int mkdir(String path, int mode) throws LastErrorException;

    int mknod(String path, int mode, long dev) throws LastErrorException;

    int rmdir(String path) throws LastErrorException;

    int unlink(String path) throws LastErrorException;

    int symlink(String target, String path) throws LastErrorException;

    int link(String from, String to) throws LastErrorException;

    int rename(String from, String to) throws LastErrorException;

    long readlink(String path, byte[] target, long size) throws LastErrorException;

    int open(String path, int flags, int mode) throws LastErrorException;

    int close(int fd) throws LastErrorException;

    long pread(int fd, byte[] bytes, long size, long offset) throws LastErrorException;

    long pwrite(int fd, byte[] bytes, long size, long offset) throws LastErrorException;

    int truncate(String path, long size) throws LastErrorException;

    int ftruncate(int fd, long size) throws LastErrorException;

    int fallocate(int fd, int mode, long offset, long length) throws LastErrorException;

    long lseek(int fd, long offset, int whence) throws LastErrorException;

    long copy_file_range(int in, LongByReference from, int out, LongByReference to, long length, int flags)
            throws LastErrorException;

    int chmod(String path, int mode) throws LastErrorException;

    int access(String path, int mask) throws LastErrorException;

    int lsetxattr(String path, String name, byte[] value, long size, int flags) throws LastErrorException;

    long lgetxattr(String path, String name, byte[] value, long size) throws LastErrorException;

    int lremovexattr(String path, String name) throws LastErrorException;
}
