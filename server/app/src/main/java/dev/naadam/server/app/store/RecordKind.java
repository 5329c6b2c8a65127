package dev.naadam.server.app.store;

import com.esotericsoftware.kryo.Serializer;

/**
 * A kind of stored record.
 *
 * @param name part of what the seal vouches for
 * @param version written by this version of the server, and the only one it reads; 1 to 127
 * @param kryoId number of the class in Kryo's registry, of no meaning in stored bytes
 * @param type the record
 * @param serializer how it becomes bytes
 */
record RecordKind<T>(String name, int version, int kryoId, Class<T> type, Serializer<T> serializer) {

    static final RecordKind<NodeRecord> NODE =
            new RecordKind<>("node", 1, 10, NodeRecord.class, new NodeRecordSerializer());
    static final RecordKind<MatchRecord> MATCH =
            new RecordKind<>("match", 1, 11, MatchRecord.class, new MatchRecordSerializer());
    static final RecordKind<ResultRecord> RESULT =
            new RecordKind<>("result", 2, 12, ResultRecord.class, new ResultRecordSerializer());
    static final RecordKind<ApiKeyRecord> API_KEY =
            new RecordKind<>("apikey", 1, 13, ApiKeyRecord.class, new ApiKeyRecordSerializer());
}
