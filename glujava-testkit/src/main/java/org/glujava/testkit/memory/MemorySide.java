package org.glujava.testkit.memory;

import java.util.List;
import java.util.concurrent.Executor;
import org.glujava.Inodes;
import org.glujava.record.InodeTable;
import org.glujava.record.NativeContexts;
import org.glujava.record.NativeSide;
import org.glujava.type.Gfid;

/** All that stands in for native code and GlusterFS in one graph. */
public final class MemorySide {
    private final MemoryInodes.Table table;
    private final MemoryNativeSide translatorSide;
    private final MemoryNativeSide testSide;
    private final InodeTable translatorInodes;
    private final InodeTable testInodes;
    private final MemoryContexts contexts = new MemoryContexts();
    private final Calls calls;
    private final Typed typed;

    /**
     * @param holds told what the translator keeps
     * @param children where fops go
     * @param later where goes off what was started in a turn of the author's code
     * @param passesOn whether a fop that fails in Java goes past the translator where it can
     */
    public MemorySide(Holds holds, List<Below> children, Executor later, boolean passesOn) {
        Memory memory = new Memory();
        table = new MemoryInodes.Table(memory);
        translatorSide = new MemoryNativeSide(memory, holds);
        testSide = new MemoryNativeSide(memory, Holds.UNWATCHED);
        translatorInodes = new InodeTable(new MemoryInodes(table, translatorSide), translatorSide.handles());
        testInodes = new InodeTable(new MemoryInodes(table, testSide), testSide.handles());
        calls = new Calls(memory, testSide, children, later, passesOn);
        typed = new Typed(calls.shapes(), calls.windows(), testSide);
        translatorSide.serve(calls);
        testSide.serve(calls);
    }

    public Calls calls() {
        return calls;
    }

    /** Arguments and replies as the test sees them. */
    public Typed typed() {
        return typed;
    }

    /** The native side as the translator's frames and events see it. */
    public NativeSide translatorSide() {
        return translatorSide;
    }

    /** The inode table as the translator sees it. */
    public InodeTable translatorInodes() {
        return translatorInodes;
    }

    /** GlusterFS's own contexts, which say what has ended. */
    public NativeContexts contexts() {
        return contexts;
    }

    /** Ends an inode or fd for the translator's contexts; the number that it had, or 0. */
    public long end(long address) {
        return contexts.end(address);
    }

    /** The inode table as the test sees it: what it keeps is nobody's leak. */
    public Inodes testInodes() {
        return testInodes;
    }

    /** A name is gone from the inode table. */
    public void unlink(Gfid parent, String name) {
        table.unlink(parent, name);
    }
}
