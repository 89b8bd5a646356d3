package com.example.kotlin

import com.example.kotlin.GateStubs.windMkdir
import org.glujava.Fop
import org.glujava.Frame
import org.glujava.Option
import org.glujava.Translator
import org.glujava.fop.MkdirReply
import org.glujava.type.Dict
import org.glujava.type.Errno
import org.glujava.type.Loc

@Translator("gate")
class Gate(@Option("closed") private val closed: String) {
    @Fop
    fun mkdir(frame: Frame<MkdirReply>, loc: Loc, mode: Int, umask: Int, xdata: Dict?) {
        if (loc.name() == closed) {
            frame.fail(Errno.EROFS)
        } else {
            windMkdir(frame, loc, mode, umask, xdata) { reply -> frame.unwind(reply) }
        }
    }
}
