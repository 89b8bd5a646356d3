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

/** The replacement of native code and GlusterFS in one graph. */
public final class MemorySide {
    private final MemoryInodes.Table table;
    private final ReferenceWatch watch;
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
     * @param watch called for each reference that the translator takes or releases
     * @param children the children to which fops are wound
     * @param later winds operations that were started in a turn of the author's code
     * @param policy decides about fops that fail in Java
     */
    public MemorySide(ReferenceWatch watch, List<WindTarget> children, Executor later, Policy policy) {
        table = new MemoryInodes.Table(memory);
        this.watch = watch;
        testSide = new MemoryNativeSide(memory, ReferenceWatch.NONE);
        translatorInodes = new MemoryInodes(table, true);
        testInodes = new InodeTable(new MemoryInodes(table, false), testSide.handles());
        calls = new Calls(memory, testSide, references, children, later, policy);
        typed = new TypedValues(calls.shapes(), calls.windows(), testSide, memory);
        testSide.serve(calls);
    }

    public Calls calls() {
        return calls;
    }

    /** Returns the converter between typed objects and slot values, for the test. */
    public TypedValues typed() {
        return typed;
    }

    /** Returns a native side for the frames and events of a version of the translator. */
    public NativeSide newTranslatorSide() {
        MemoryNativeSide made = new MemoryNativeSide(memory, watch);
        made.serve(calls);
        return made;
    }

    /** Returns the inode table for the translator's instance. */
    public NativeInodes translatorInodes() {
        return translatorInodes;
    }

    /** Returns GlusterFS's own contexts. */
    public NativeContexts contexts() {
        return contexts;
    }

    /** Returns the address of a copy of a dict, for an event. */
    public long address(Dict dict) {
        return memory.add(MemoryDict.of(dict));
    }

    /** Returns the writer of cbks. */
    public MemoryCbks cbks() {
        return cbks;
    }

    /** Returns the place where a value was first stored for an inode or fd. */
    public String placeOfContext(long address) {
        return contexts.place(address);
    }

    /** Returns the use counts of inodes and fds. */
    public ReferenceCounts references() {
        return references;
    }

    /** Returns an inode or fd for messages. */
    public String describe(long address) {
        return memory.describe(address);
    }

    /** Returns the inode or fd and, for an fd, its inode. */
    public List<Long> withInode(long address) {
        return memory.withInode(address);
    }

    /** Returns the inode table for the test, whose references are no leaks. */
    public Inodes testInodes() {
        return testInodes;
    }

    /** Returns the gfid of the inode itself, which may differ from that of its loc. */
    public Gfid gfid(Inode inode) {
        return memory.object(Handles.addressOf(inode), MemoryInode.class).gfid();
    }

    /** Removes a name from the inode table. Returns the address of its inode; 0 if the name was not in the table. */
    public long unlink(Gfid parent, String name) {
        return table.unlink(parent, name);
    }

    /** Forgets an inode if it has no name. Returns whether it was forgotten. */
    public boolean forgetUnnamed(long inode) {
        return table.forgetUnnamed(inode);
    }
}
