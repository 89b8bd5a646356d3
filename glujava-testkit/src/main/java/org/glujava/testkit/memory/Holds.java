package org.glujava.testkit.memory;

/** Watches what a translator keeps of inodes and fds, and lets go of. */
public interface Holds {
    /** For a test's own: nobody watches. */
    Holds UNWATCHED = new Holds() {
        @Override
        public void kept(long address, String what) {}

        @Override
        public void released(long address) {}
    };

    void kept(long address, String what);

    void released(long address);
}
