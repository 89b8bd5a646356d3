package com.example.kotlin

import org.assertj.core.api.Assertions.assertThat
import org.glujava.fop.MkdirArgs
import org.glujava.testkit.GluJavaTest
import org.glujava.testkit.MemoryChild
import org.glujava.testkit.TestGraph
import org.glujava.type.Errno
import org.junit.jupiter.api.Test

@GluJavaTest
class GateTest {
    private val graph = TestGraph.of(Gate::class.java)
        .option("closed", "door")
        .child("brick", MemoryChild())
        .build()

    @Test
    fun makes_folders_of_other_names() {
        assertThat(mkdir("/door")).failedWith(Errno.EROFS)
        assertThat(mkdir("/window")).succeeded()
    }

    private fun mkdir(path: String) = graph.fop(MkdirArgs.of(graph.loc(path), 0x1ed, 0, null))
}
