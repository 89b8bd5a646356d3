package org.glujava.runtime;

import org.glujava.instance.VolumeDescription;

/** What native code says of an instance's volume in the volfile. */
final class VolumeReader {
    private VolumeReader() {}

    /** As the volfile says now: while its options are changed, the new ones. */
    static VolumeDescription describe(int instance) {
        byte[] bytes = new byte[4096];
        int size = Natives.glujava_describe(instance, bytes, bytes.length);
        if (size > bytes.length) {
            bytes = new byte[size];
            size = Natives.glujava_describe(instance, bytes, size);
        }
        VolumeDescription volume = VolumeDescription.parse(bytes, size);
        return Natives.glujava_leaves_out_unknown(instance) != 0 ? volume.leavingOutUnknown() : volume;
    }
}
