package org.glujava.runtime;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.glujava.record.CallRecord;
import org.glujava.record.Layout;

/** The objects of the call records: one for each record, made at the first use of its slab. */
final class RecordTable {
    private volatile CallRecord[][] slabs = {};

    CallRecord get(int id) {
        int index = id / Layout.RECORDS_PER_SLAB;
        CallRecord[][] known = slabs;
        CallRecord[] slab = index < known.length ? known[index] : null;
        return (slab != null ? slab : add(index))[id % Layout.RECORDS_PER_SLAB];
    }

    private synchronized CallRecord[] add(int index) {
        if (index < slabs.length && slabs[index] != null) {
            return slabs[index];
        }
        long address = Natives.glujava_slab(index);
        if (address == 0) {
            throw new IllegalStateException("the native side has no slab " + index);
        }
        ByteBuffer memory = NativeMemory.view(address, (long) Layout.RECORDS_PER_SLAB * Layout.RECORD_SIZE);
        CallRecord[] slab = new CallRecord[Layout.RECORDS_PER_SLAB];
        for (int i = 0; i < slab.length; i++) {
            ByteBuffer bytes =
                    memory.slice(i * Layout.RECORD_SIZE, Layout.RECORD_SIZE).order(ByteOrder.nativeOrder());
            slab[i] = new CallRecord(index * Layout.RECORDS_PER_SLAB + i, bytes);
        }
        CallRecord[][] more = Arrays.copyOf(slabs, Math.max(slabs.length, index + 1));
        more[index] = slab;
        slabs = more;
        return slab;
    }
}
