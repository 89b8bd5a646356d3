package org.glujava.runtime;

import org.glujava.instance.VolumeDescription;

/** Reads the description of an instance's volume from native code. */
final class VolumeReader {
    private VolumeReader() {}

    /** Returns the present description. During a reconfigure it has the new options. */
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
