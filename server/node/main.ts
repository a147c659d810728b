import product from 'rightsdraft:law';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { connectStdio } from './connectStdio.ts';
import { runtime } from './runtime.ts';

// The transport is the client's choice: --stdio, --node-ipc, --socket=port or --pipe=name.
const isStdio = process.argv.includes('--stdio');
startServer(isStdio ? connectStdio() : createConnection(ProposedFeatures.all), product, runtime);
