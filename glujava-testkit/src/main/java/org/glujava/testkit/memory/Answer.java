package org.glujava.testkit.memory;

/** Takes the reply of a fop. */
@FunctionalInterface
public interface Answer {
    void reply(int opRet, int opErrno, Values reply);
}
