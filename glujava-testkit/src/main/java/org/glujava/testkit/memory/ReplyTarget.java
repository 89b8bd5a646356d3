package org.glujava.testkit.memory;

/** Takes the reply of a fop. */
@FunctionalInterface
public interface ReplyTarget {
    void reply(int opRet, int opErrno, SlotValues reply);
}
