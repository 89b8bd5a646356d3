package org.glujava.record;

/** Told of each reference of an inode or fd that an instance holds, and when it is let go of. For tests. */
public interface HoldWatch {
    /** In production nobody watches. */
    HoldWatch NONE = new HoldWatch() {
        @Override
        public void held(Object hold, int kind, long pointer, boolean isNew) {}

        @Override
        public void released(Object hold) {}
    };

    /**
     * @param hold stands for this one reference
     * @param isNew whether the inode or fd was made for it
     */
    void held(Object hold, int kind, long pointer, boolean isNew);

    void released(Object hold);
}
