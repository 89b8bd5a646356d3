package org.glujava.testkit.memory;

import java.util.List;
import java.util.concurrent.Executor;
import org.glujava.Inodes;
import org.glujava.context.NativeContexts;
import org.glujava.instance.InodeTable;
import org.glujava.instance.NativeInodes;
import org.glujava.record.Handles;
import org.glujava.record.NativeSide;
import org.glujava.record.ReferenceWatch;
import org.glujava.type.Dict;
import org.glujava.type.Gfid;
import org.glujava.type.Inode;

/** All that stands in for native code and GlusterFS in one graph. */
public final class MemorySide {
    private final MemoryInodes.Table table;
    private final MemoryNativeSide translatorSide;
    private final MemoryNativeSide testSide;
    private final NativeInodes translatorInodes;
    private final InodeTable testInodes;
    private final MemoryContexts contexts = new MemoryContexts();
    private final Memory memory = new Memory();
    private final MemoryCbks cbks = new MemoryCbks(memory, contexts);
    private final ReferenceCounts references = new ReferenceCounts(memory);
    private final Calls calls;
    private final TypedValues typed;

    /**
     * @param watch told what the translator keeps
     * @param children where fops go
     * @param later where goes off what was started in a turn of the author's code
     * @param policy what becomes of fops that fail in Java
     */
    public MemorySide(ReferenceWatch watch, List<WindTarget> children, Executor later, Policy policy) {
        table = new MemoryInodes.Table(memory);
        translatorSide = new MemoryNativeSide(memory, watch);
        testSide = new MemoryNativeSide(memory, ReferenceWatch.NONE);
        translatorInodes = new MemoryInodes(table, true);
        testInodes = new InodeTable(new MemoryInodes(table, false), testSide.handles());
        calls = new Calls(memory, testSide, references, children, later, policy);
        typed = new TypedValues(calls.shapes(), calls.windows(), testSide, memory);
        translatorSide.serve(calls);
        testSide.serve(calls);
    }

    public Calls calls() {
        return calls;
    }

    /** Arguments and replies as the test sees them. */
    public TypedValues typed() {
        return typed;
    }

    /** The native side as the translator's frames and events see it. */
    public NativeSide translatorSide() {
        return translatorSide;
    }

    /** The inode table that the translator's instance uses. */
    public NativeInodes translatorInodes() {
        return translatorInodes;
    }

    /** GlusterFS's own contexts, which say what has ended. */
    public NativeContexts contexts() {
        return contexts;
    }

    /** Returns the address of a copy of a dict, for an event. */
    public long address(Dict dict) {
        return memory.add(MemoryDict.of(dict));
    }

    /** Bytes of cbks. */
    public MemoryCbks cbks() {
        return cbks;
    }

    /** Where something was put into a context of an inode or fd for the first time. */
    public String placeOfContext(long address) {
        return contexts.place(address);
    }

    /** Who uses inodes and fds. */
    public ReferenceCounts references() {
        return references;
    }

    /** An inode or fd, for people. */
    public String describe(long address) {
        return memory.describe(address);
    }

    /** The inode or fd, and the inode that an fd is of. */
    public List<Long> withInode(long address) {
        return memory.withInode(address);
    }

    /** The inode table as the test sees it: what it keeps is nobody's leak. */
    public Inodes testInodes() {
        return testInodes;
    }

    /** The gfid of an inode itself, whatever a loc says of it. */
    public Gfid gfid(Inode inode) {
        return memory.object(Handles.addressOf(inode), MemoryInode.class).gfid();
    }

    /** A name is gone from the inode table. Returns the address of its inode; 0 if the name was not known. */
    public long unlink(Gfid parent, String name) {
        return table.unlink(parent, name);
    }

    /** The inode table forgets an inode that has no name; returns whether it is forgotten now. */
    public boolean forgetUnnamed(long inode) {
        return table.forgetUnnamed(inode);
    }
}
