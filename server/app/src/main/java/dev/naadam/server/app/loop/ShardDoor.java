package dev.naadam.server.app.loop;

import dev.naadam.server.core.handshake.AdmissionDesk;
import dev.naadam.server.core.session.Admission;

/** The way of admissions to a shard, walked by the handshake's thread. */
record ShardDoor(ShardLoop owner) implements AdmissionDesk {

    @Override
    public boolean offer(Admission admission) {
        return owner.offer(new ShardCommand.Admit(admission));
    }

    @Override
    public boolean welcomesNewcomer(long nowNanos) {
        return owner.welcomesNewcomer(nowNanos);
    }
}
