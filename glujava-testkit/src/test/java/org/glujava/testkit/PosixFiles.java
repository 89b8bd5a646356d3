package org.glujava.testkit;

import java.util.SortedMap;
import org.glujava.type.Errno;

/** A file system as a script of {@link MemoryChildAgainstKernelTest} sees it; what it refuses is thrown. */
interface PosixFiles extends AutoCloseable {
    int READ = 0;
    int WRITE = 1;
    int READ_WRITE = 2;
    int CREATE = 0100;
    int EXCLUSIVE = 0200;
    int TRUNCATE = 01000;
    int APPEND = 02000;
    int DIRECTORY = 0200000;

    /** An errno. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Errno error) {
            super(error.toString());
        }
    }

    /** One letter for a file's type; a dash when there is none. */
    char type(String path);

    Object mkdir(String path, int mode);

    Object mknod(String path, int mode);

    Object rmdir(String path);

    Object unlink(String path);

    Object symlink(String target, String path);

    Object readlink(String path, int size);

    Object link(String from, String to);

    Object rename(String from, String to);

    /** Opens, or with {@link #CREATE} creates, a file, which has this number from then on. */
    Object open(int number, String path, int flags);

    Object read(int number, long offset, int size);

    Object write(int number, long offset, String text);

    Object truncate(String path, long size);

    Object truncate(int number, long size);

    Object allocate(int number, boolean keepsSize, long offset, long length);

    Object discard(int number, long offset, long length);

    Object zero(int number, long offset, long length);

    Object seek(int number, boolean hole, long offset);

    Object copy(int in, long from, int out, long to, long length, int flags);

    Object chmod(String path, int mode);

    Object access(String path, int mask);

    Object setxattr(String path, String name, String value, int flags);

    Object getxattr(String path, String name);

    Object removexattr(String path, String name);

    /** Returns each path with the properties of its file. Link counts of directories are included on request. */
    SortedMap<String, String> tree(boolean countsDirectories);

    @Override
    void close();
}
