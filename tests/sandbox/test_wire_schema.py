"""The sandbox shares Telethon's classes with its clients, so their numbers are compared with the published schema.

Source: the schema of MTProto at https://core.telegram.org/schema/mtproto.
"""

from __future__ import annotations

import pytest
from telethon import functions as f
from telethon import types as t
from telethon.tl.core import GzipPacked, MessageContainer, RpcResult

from nezuko.sandbox.wire import answers, dispatch, session

PUBLISHED = {
    f.ReqPqRequest: 0x60469778,
    f.ReqPqMultiRequest: 0xBE7E8EF1,
    f.ReqDHParamsRequest: 0xD712E4BE,
    f.SetClientDHParamsRequest: 0xF5045F1F,
    t.ResPQ: 0x05162463,
    t.PQInnerData: 0x83C95AEC,
    t.PQInnerDataDc: 0xA9F55F95,
    t.ServerDHParamsOk: 0xD0E8075C,
    t.ServerDHInnerData: 0xB5890DBA,
    t.ClientDHInnerData: 0x6643B654,
    t.DhGenOk: 0x3BCBF734,
    t.DhGenRetry: 0x46DC1FB9,
    t.DhGenFail: 0xA69DAE02,
    RpcResult: 0xF35C6D01,
    t.RpcError: 0x2144CA19,
    t.RpcAnswerUnknown: 0x5E2AD36E,
    t.RpcAnswerDroppedRunning: 0xCD78E586,
    t.RpcAnswerDropped: 0xA43AD8B7,
    f.RpcDropAnswerRequest: 0x58E4A740,
    f.GetFutureSaltsRequest: 0xB921BD04,
    t.FutureSalt: 0x0949D9DC,
    t.FutureSalts: 0xAE500895,
    f.PingRequest: 0x7ABE77EC,
    f.PingDelayDisconnectRequest: 0xF3427B8C,
    t.Pong: 0x347773C5,
    f.DestroySessionRequest: 0xE7512126,
    t.DestroySessionOk: 0xE22045FC,
    t.DestroySessionNone: 0x62D350C9,
    t.NewSessionCreated: 0x9EC20908,
    MessageContainer: 0x73F1F8DC,
    GzipPacked: 0x3072CFA1,
    t.MsgsAck: 0x62D6B459,
    t.BadMsgNotification: 0xA7EFF811,
    t.BadServerSalt: 0xEDAB447B,
    t.MsgResendReq: 0x7D861A08,
    t.MsgsStateReq: 0xDA69FB52,
    t.MsgsStateInfo: 0x04DEB57D,
    t.MsgsAllInfo: 0x8CC0D131,
    t.MsgDetailedInfo: 0x276D3EC6,
    t.MsgNewDetailedInfo: 0x809DB6DF,
    f.DestroyAuthKeyRequest: 0xD1435160,
    t.DestroyAuthKeyOk: 0xF660E1D4,
    t.HttpWait: 0x9299359F,
    f.InvokeWithLayerRequest: 0xDA9B0D0D,
    f.InitConnectionRequest: 0xC1CD5EA9,
    f.InvokeWithoutUpdatesRequest: 0xBF9459B7,
    f.InvokeAfterMsgRequest: 0xCB9F372D,
    f.InvokeAfterMsgsRequest: 0x3DC4B4F0,
}


@pytest.mark.parametrize(("cls", "number"), PUBLISHED.items(), ids=lambda each: getattr(each, "__name__", ""))
def test_constructor_has_its_published_number(cls, number):
    assert number == cls.CONSTRUCTOR_ID


def test_numbers_written_by_hand_are_the_published_ones():
    assert PUBLISHED[RpcResult] == answers.RPC_RESULT
    assert PUBLISHED[t.RpcError] == answers.RPC_ERROR
    assert PUBLISHED[GzipPacked] == answers.GZIP_PACKED
    assert PUBLISHED[MessageContainer] == answers.MSG_CONTAINER
    assert answers.VECTOR == 0x1CB5C415
    assert PUBLISHED[t.MsgsAck] == session.MSGS_ACK
    assert PUBLISHED[t.NewSessionCreated] == session.NEW_SESSION_CREATED
    assert PUBLISHED[t.Pong] == dispatch.PONG
    assert PUBLISHED[t.BadMsgNotification] == dispatch.BAD_MSG_NOTIFICATION
    assert PUBLISHED[t.BadServerSalt] == dispatch.BAD_SERVER_SALT
    assert PUBLISHED[t.FutureSalts] == dispatch.FUTURE_SALTS
    assert PUBLISHED[t.MsgsStateInfo] == dispatch.MSGS_STATE_INFO
