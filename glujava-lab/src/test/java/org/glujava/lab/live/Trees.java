package org.glujava.lab.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.glujava.lab.Await;
import org.glujava.lab.ClusterVolume;
import org.glujava.lab.loads.LoadEnvironment;

/** The content of volumes, through mounts and in bricks: names, types, modes, owners, content, links, xattrs. */
final class Trees {
    private final LoadEnvironment ground;

    Trees(LiveLab live) {
        Path folder = live.lab().folder();
        ground = new LoadEnvironment(folder, folder, folder, live.lab().folder("tools"), false, 0);
    }

    List<String> of(Path mount) {
        return ground.tree(mount);
    }

    List<String> ofBrick(ClusterVolume volume, int brick) {
        return ground.treeOfBrick(volume.data(brick)).stream()
                .filter(line ->
                        !line.contains(".glusterfs-anonymous-inode-")) // files that replicate is about to delete
                .toList();
    }

    /** Waits until all bricks have the same content. */
    void assertSameOnBricks(ClusterVolume volume, Duration limit) {
        Await.within(limit, () -> sameOnBricks(volume));
        others(volume).forEach(brick -> assertThat(ofBrick(volume, brick)).isEqualTo(ofBrick(volume, 1)));
    }

    boolean sameOnBricks(ClusterVolume volume) {
        List<String> first = ofBrick(volume, 1);
        return others(volume).allMatch(brick -> ofBrick(volume, brick).equals(first));
    }

    private static IntStream others(ClusterVolume volume) {
        return IntStream.rangeClosed(2, volume.bricks());
    }
}
