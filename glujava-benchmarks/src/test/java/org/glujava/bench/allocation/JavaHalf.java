package org.glujava.bench.allocation;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import org.glujava.fop.FopId;
import org.glujava.fop.FopTypes;
import org.glujava.fop.LookupArgs;
import org.glujava.instance.GivenOptions;
import org.glujava.instance.Instance;
import org.glujava.instance.RunningOptions;
import org.glujava.instance.VolumeDescription;
import org.glujava.option.CheckedOptions;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;
import org.glujava.record.OutWindow;
import org.glujava.spi.TranslatorProvider;
import org.glujava.type.Errno;
import org.glujava.type.Gfid;
import org.glujava.type.Loc;

/**
 * The Java half of a lookup of a missing name: what the bridge calls, over a record that is filled as C fills it, with
 * the translator's generated dispatcher.
 */
final class JavaHalf {
    private static final Gfid DIRECTORY = new Gfid(7, 11);
    private static final String NAME = "name-123"; // as long as those of the benchmark's client

    private final Instance instance;
    private final CallRecord record;
    private final int arguments;

    JavaHalf(TranslatorProvider provider) throws Exception {
        QuietServices services = new QuietServices();
        VolumeDescription volume = new VolumeDescription("volume", List.of(), List.of(), Map.of(), false);
        instance = new Instance(volume, provider, services);
        System.Logger logger = System.getLogger(provider.name());
        GivenOptions given = new GivenOptions(logger);
        CheckedOptions values = given.read(provider.options(), volume);
        instance.serve(
                provider.create(instance.context(), values),
                new RunningOptions(provider.name(), logger, given, volume.options(), values));
        record = new CallRecord(1, newRecord());
        arguments = fill(services);
    }

    private static ByteBuffer newRecord() {
        return ByteBuffer.allocateDirect(Layout.RECORD_SIZE).order(ByteOrder.nativeOrder());
    }

    /** Fills the record with arguments. Returns the bits of those that are not null. */
    private int fill(QuietServices services) {
        CallRecord other = new CallRecord(2, newRecord());
        OutWindow out = new OutWindow(other, services.nativeSide(), null);
        FopTypes.write(
                LookupArgs.of(Loc.builder().parentGfid(DIRECTORY).name(NAME).build(), null), out);
        out.finishWriting();
        record.bytes().put(Layout.IN, other.bytes(), Layout.OUT, Layout.WINDOW_SIZE);
        record.bytes().putInt(Layout.FOP, FopId.LOOKUP.ordinal());
        return other.bytes().getInt(Layout.OUT_PRESENT);
    }

    /** Makes one lookup. If its reply is wanted, the child replies that there is no such file. Returns the verdict. */
    int lookup() {
        record.bytes().putInt(Layout.PRESENT, arguments);
        int verdict = instance.enter(record);
        if (verdict != Layout.VERDICT_FORWARD_WATCHED) {
            return verdict;
        }
        record.bytes().putInt(Layout.PRESENT, 0);
        record.bytes().putInt(Layout.OP_RET, -1);
        record.bytes().putInt(Layout.OP_ERRNO, Errno.ENOENT.value());
        return record.resume(Layout.EVENT_REPLY);
    }

    /** Makes one lookup. Throws unless it has this verdict. */
    void expect(int verdict) {
        int got = lookup();
        if (got != verdict) {
            throw new IllegalStateException("a lookup has the verdict " + got + ", not " + verdict);
        }
    }
}
