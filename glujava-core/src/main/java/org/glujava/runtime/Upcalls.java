package org.glujava.runtime;

import org.glujava.instance.SectionWriter;
import org.glujava.instance.StartFailure;
import org.glujava.instance.ThrowableText;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;

/**
 * The methods that the native side calls. They return a number whatever fails: the bridge would turn an exception into
 * no answer.
 */
final class Upcalls {
    static final RecordTable RECORDS = new RecordTable();

    private Upcalls() {}

    static int upcall(int call, int event) {
        try {
            CallRecord record = RECORDS.get(call);
            NativeInstance instance = Instances.get(record.instance());
            if (instance == null) {
                return event == Layout.EVENT_FOP ? Layout.VERDICT_NONE : record.resume(event);
            }
            ClassLoader loader = instance.loader();
            ClassLoader before = ContextLoader.set(loader);
            try {
                return event == Layout.EVENT_FOP ? instance.enter(record) : record.resume(event);
            } finally {
                ContextLoader.putBack(before, loader);
            }
        } catch (Throwable t) {
            return Layout.VERDICT_NONE;
        }
    }

    static int notice(int number, int what, long bytes, int size) {
        try {
            if (what == Layout.NOTICE_THREADS) { // of all instances, also of one that is still being made
                StuckThreads.write(new SectionWriter(
                        new NativeSection(NativeMemory.view(bytes, Long.BYTES).getLong(0))));
                return Layout.ANSWER_DONE;
            }
            NativeInstance instance = Instances.get(number);
            if (instance == null) { // it has ended, and its contexts with it
                return what == Layout.NOTICE_CBK ? Layout.ANSWER_DONE : Layout.ANSWER_NONE;
            }
            ClassLoader before = ContextLoader.set(instance.loader());
            try {
                return instance.listener().receive(what, NativeMemory.read(bytes, size));
            } finally {
                ContextLoader.putBack(before, instance.loader());
            }
        } catch (Throwable t) {
            return Layout.ANSWER_NONE;
        }
    }

    static int control(int operation, int instance) {
        try {
            switch (operation) {
                case Layout.CONTROL_CREATE -> Instances.create(instance);
                case Layout.CONTROL_DESTROY -> Instances.destroy(instance);
                case Layout.CONTROL_STOP -> Instances.stop(instance);
                case Layout.CONTROL_LOAD -> Instances.load(instance);
                case Layout.CONTROL_RECONFIGURE -> Instances.reconfigure(instance, false);
                case Layout.CONTROL_TAKE_OVER -> Instances.takeOver(instance);
                case Layout.CONTROL_RETURN -> Instances.reconfigure(instance, true);
                default -> throw new IllegalArgumentException("unknown operation " + operation);
            }
            return 0;
        } catch (StartFailure e) {
            fail(instance, e.getMessage(), e.detail(), e.hint());
        } catch (Throwable t) {
            fail(instance, "GluJava itself failed", ThrowableText.briefly(t), "Please report this.");
        }
        return -1;
    }

    private static void fail(int instance, String message, String detail, String hint) {
        Natives.glujava_failed(
                instance, LogText.zeroBehind(message), LogText.zeroBehind(detail), LogText.zeroBehind(hint));
    }
}
